"""One process: sign-in, notebook pages and their kernels, the desk over loopback, the door for phones."""
