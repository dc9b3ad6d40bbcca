"""The engines that are compared, one file each, behind one small protocol."""
