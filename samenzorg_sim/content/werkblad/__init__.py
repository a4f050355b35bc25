"""A case as a workbook: out to a spreadsheet, and in again without loss."""
