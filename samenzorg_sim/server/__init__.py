"""The one server process: sign-in, notebook pages with their kernels, the desk over loopback and the door for phones."""
