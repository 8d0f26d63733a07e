import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { Planting } from './planting.ts'

/** Pictures that a public page shows, with more in them than can be seen; and files to which nothing leads. */
export async function plantFiles(planting: Planting): Promise<void> {
  planting.write(
    'files/canary.jpg',
    await writeJpeg((slot) => planting.secret('picture', `JPEG ${slot}`)),
  )
  planting.write(
    'files/canary.png',
    await writePng((slot) => planting.secret('picture', `PNG ${slot}`)),
  )
  const secret = (slot: string) => planting.secret('attachment', slot)
  planting.write(
    `files/${secret('name of a picture')}.jpg`,
    await writeJpeg((slot) => secret(`picture ${slot}`)),
  )
  planting.write(
    `files/${secret('name of a document')}.pdf`,
    pdf(secret('PDF author'), secret('PDF text')),
  )
}

/** A small picture with a secret in each place where cameras and programs write. */
export async function writeJpeg(secret: (slot: string) => string): Promise<Buffer> {
  const exif = {
    IFD0: {
      Artist: secret('EXIF artist'),
      ImageDescription: secret('EXIF description'),
      Copyright: secret('EXIF copyright'),
      Model: secret('EXIF camera'),
    },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '11/1 33/1 23/1',
      GPSDestBearingRef: 'T',
      GPSMapDatum: secret('EXIF GPS'),
    },
  }
  const plain = await square()
    .jpeg()
    .withExif(exif)
    .withXmp(xmp(secret('XMP')))
    .toBuffer()
  const segments = [
    segment(0xfe, Buffer.from(secret('comment'))),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret('IPTC')}`)),
    segment(0xe9, Buffer.from(secret('APP9'))),
  ]
  return Buffer.concat([
    plain.subarray(0, 2),
    ...segments,
    plain.subarray(2),
    Buffer.from(secret('after the end')),
  ])
}

async function writePng(secret: (slot: string) => string): Promise<Buffer> {
  const plain = await square()
    .png()
    .withXmp(xmp(secret('XMP')))
    .toBuffer()
  const end = plain.length - 12
  return Buffer.concat([
    plain.subarray(0, end),
    chunk('tEXt', `Author\0${secret('tEXt')}`),
    chunk('iTXt', `Comment\0\0\0\0\0${secret('iTXt')}`),
    plain.subarray(end),
    Buffer.from(secret('after the end')),
  ])
}

const square = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#c0c0c0' } })

const xmp = (word: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${word}"/></rdf:RDF></x:xmpmeta>`

/** A JPEG segment (ITU-T T.81, B.1.1.4): its length counts itself. */
function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A PNG chunk (ISO/IEC 15948, 5.3): length, type, data, check. */
function chunk(type: string, text: string): Buffer {
  const data = Buffer.from(type + text, 'latin1')
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length - 4)
  check.writeUInt32BE(crc32(data))
  return Buffer.concat([length, data, check])
}

const pdf = (author: string, text: string): string =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${text.length + 9}>>stream\nBT(${text})Tj ET\nendstream endobj\n5 0 obj<</Author(${author})>>endobj\ntrailer<</Root 1 0 R/Info 5 0 R>>\n%%EOF\n`
