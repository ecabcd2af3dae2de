"""How worksheets are built: sheets and columns by their keys, for those that write them and those that read them."""
