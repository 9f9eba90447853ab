/** Countries, languages and time zones to choose from, named by the browser. */
import { nameOf } from '../ui/names.ts';
import type { Option } from '../ui/select-field.ts';

/** ISO 3166-1 alpha-2. */
const countryCodes =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';

/** Languages browsers have names for, and the variants that are written differently. */
const languageTags =
  'af am ar as az be bg bn bs ca cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-IN en-US es es-419 es-MX et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE nn or pa pl ps pt pt-BR pt-PT ro ru sd si sk sl so sq sr sv sw ta te th tk tr uk ur uz vi yo zh-CN zh-HK zh-TW zu';

const sorted = (options: Option[], tag: string) => {
  const { compare } = new Intl.Collator(tag);
  return options.sort((one, other) => compare(one.label, other.label));
};

const lists = new Map<string, readonly Option[]>();

/** Naming hundreds of places takes a while; it is done once per language. */
function once(key: string, make: () => readonly Option[]): readonly Option[] {
  const list = lists.get(key) ?? make();
  lists.set(key, list);
  return list;
}

export const countries = (tag: string): readonly Option[] =>
  once(`countries ${tag}`, () => {
    const codes = countryCodes.match(/../g) ?? [];
    const named = codes.map((value) => ({ value, label: nameOf(value, 'region', tag) }));
    return sorted(named, tag);
  });

/** In their own words, for those who do not read the language of the page, and in the page's. */
export const languages = (tag: string): readonly Option[] =>
  once(`languages ${tag}`, () => {
    const tags = new Set([...languageTags.split(' '), ...navigator.languages]);
    const named = [...tags].map((value) => {
      const own = nameOf(value, 'language', value);
      const here = nameOf(value, 'language', tag);
      return { value, label: own === here ? own : `${own} – ${here}` };
    });
    return sorted(named, tag);
  });

/** By city, as people look for them. Naming each zone's time would take browsers half a second. */
export const zones = (tag: string): readonly Option[] =>
  once(`zones ${tag}`, () => {
    const named = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => {
      const [, area, city = value] = /^(.+)\/(.+)$/.exec(value) ?? [];
      const label = city.replaceAll('_', ' ') + (area ? ` (${area})` : '');
      return { value, label };
    });
    return sorted(named, tag);
  });
