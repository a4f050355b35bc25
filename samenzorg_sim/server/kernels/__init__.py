"""Kernels of the notebook pages: forked from one prepared process, owned by one person each."""
