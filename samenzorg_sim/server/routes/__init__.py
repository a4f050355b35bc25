"""The addresses of the workbench that ask the desk and its reports."""
