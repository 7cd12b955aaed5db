"""Turn the records under ``content/`` into the pages of the site.

Data flows one way; each step imports only from the steps before it::

    layout, problems, archived      what exists, what can be wrong with it, what an archive's address says
    normalise, records              the form in which words are compared; what a record holds
    quantities                      numbers as records write them, as numbers
    field_forms, schema             what each field looks like, to people and to their editors
    record_text, example_lines      a file as text; the lines that it still has from an example
    load -> validate -> link        files -> records -> one catalogue
    drift                           words said and words printed, compared one by one
    checks, texts                   house rules over the whole catalogue; the pages written by hand
    content                         these steps in order: a folder -> a catalogue, or problems
    positions, proof                what follows from the records: who stands where, how well words are proved
    views                           what each page shows, in which order
    compare_trees                   two states of the records -> what changed, and the corrections it needs
    export, tables, cite            catalogue -> data files and spreadsheets; views -> files that cite a statement
    cards, linked_data, head        what stands for a page where it is shared, searched or cited
    render                          views with their heads -> Markdown pages
    write -> site                   pages -> disk -> the finished site
    pipeline                        all of it in order: a folder -> a site
    serve                           the site on this machine
    record_files, format_record     single record files, and the form in which they are written
    asks, draft, form               what to ask for a new record; answers -> a record; a filled form -> answers
    verify                          the pages that records name -> whether the words stand in them (over the network)
    commands, __main__              what a person can ask for; the command line

Nothing here knows the subject: every word about an event, a person or a product is in ``content/``.
"""
