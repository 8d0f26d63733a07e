import { entry, type Fault, sector } from './fault.ts'

/** What files are called, and where they lie. */
export const faultyNames: readonly Fault[] = [
  [
    'sectors/Health Care.md',
    sector('Health'),
    [
      '1  The name “Health Care” cannot stand in an address. Rename it to “health-care”; the title in the file can be in any script.  [file-name]',
    ],
  ],
  [
    'sectors/សុខភាព.md',
    sector('Health in Khmer'),
    [
      '1  The name “សុខភាព” cannot stand in an address. Use small letters a–z, digits and hyphens; the title in the file can be in any script.  [file-name]',
    ],
  ],
  [
    'sectors/human-rights.mdx',
    sector('The id again'),
    [
      '1  The id “human-rights” is taken by “content/sectors/human-rights.md”. Rename one of the two, or delete it.  [duplicate-id]',
    ],
  ],
  [
    'sectors/nul.md',
    sector('Device'),
    [
      '1  “nul” is the name of a device on Windows, where no file can be called so. Choose another name.  [reserved-name]',
    ],
  ],
  [
    'sectors/text.txt',
    sector('Text'),
    [
      '1  “text.txt” is not read here: content files end in .md or .mdx. Rename it, or move it into files/.  [unknown-ending]',
    ],
  ],
  [
    'sectors/more/nested.md',
    sector('Nested'),
    [
      '1  Files of sectors stand directly in its folder. Move this one out of “more”.  [nested-folder]',
    ],
  ],
  [
    'sectors/index.md',
    sector('Index'),
    [
      '1  /sectors/index/ is the address of something else already. Rename the file.  [taken-address]',
    ],
  ],
  [
    'recommendations/118-23.md',
    sector('No folder'),
    [
      '1  “118-23.md” needs the folder of its review around it. Move it to a folder named like the review, such as khm-2/.  [folder-of-review]',
    ],
  ],
  [
    'sector/misspelt.md',
    sector('Folder'),
    ['1  There is no collection “sector”. Did you mean “sectors”?  [unknown-folder]'],
  ],
  [
    'stray.md',
    sector('Stray'),
    [
      '1  Only site.yml, import.yml, synonyms.yml, allowed.yml and links.json stand directly in the content folder. Move “stray.md” into the folder of its collection, or into files/.  [stray-file]',
    ],
  ],
  [
    'site.yaml',
    'name: x\n',
    ['1  “site.yaml” is not read. Rename it to “site.yml”.  [stray-file]'],
  ],
  [
    'pages/search.md',
    entry('title: Taken'),
    ['1  /search/ is the address of something else already. Rename the file.  [taken-address]'],
  ],
  [
    'files/a%2f..%2fb.txt',
    'text',
    [
      '1  “a%2f..%2fb.txt” cannot be the name of a file on every computer. Leave out \\ / : * ? " < > | % #, what cannot be seen, and spaces and dots at the ends.  [attachment-name]',
    ],
  ],
]
