import { anyCase } from './any-case.js';

const suffixes = anyCase(
  'straße|strasse|str\\.|gasse|weg|platz|ring|kai|zeile|allee|promenade|lände|gürtel|steig|markt|graben|ufer|damm|siedlung|hof',
);
const separateSuffixes = anyCase(
  'straße|strasse|str\\.|gasse|weg|platz|ring|kai|allee|promenade|lände|gürtel|markt|park',
);
const sign = `[\\p{L}\\p{M}.'-]`;
/** `Mariahilfer`, `Obere`: what stands before the word with the suffix and belongs to it. */
const qualifier = `(?:${anyCase('(?:obere|untere|linke|rechte|alte|neue|große|kleine|innere|äußere|hintere|vordere|hohe|lange|große)')}[nrsNRS]?|\\p{Lu}\\p{L}{2,20}[eE][rR]) `;

/** Pattern: `Neubaugasse`, `Wiedner Hauptstraße`, `Josefstädter Straße`, `Dr.-Karl-Renner-Ring`, `Josefstädterstr.` */
export const street = `(?:(?:${qualifier})?\\p{L}${sign}{2,30}(?:${suffixes})|(?:\\p{Lu}${sign}{1,24} ){1,3}(?:${separateSuffixes}))`;

/** Words that begin a sentence or lead to a street and are no part of its name. */
export const leadsToStreet =
  /^(?:der|die|das|den|dem|des|in|im|an|am|auf|bei|beim|vor|von|vom|zu|zur|zum|aus|ab|bis|und|oder|aber|auch|nur|hier|dort|immer|leider|wieder|über|unter|hinter|neben|unser|unsere|unserer|mein|meine|meiner|dieser|diese|jeder|ecke|kreuzung|haus|hauses|häuser|häusern|eckhaus|gebäude|gebäudes|eingang|einfahrt|einfahrten|baustelle|adresse:|wohne|wohnhaft|adresse|the|at|on|near|ich|wir|er|sie|es|ist|seit|nach|durch|entlang|richtung|nähe|wenn|wer|wo|was|als|ein|eine|einer) /iu;

/** `Der Weg 12`: nothing is left of a name. */
export const bareSuffix = new RegExp(`^(?:${separateSuffixes}) `, 'u');

/** Words with such an ending that are no street of their own. */
export const noStreet = new RegExp(
  `^(?:${[
    '(?:bundes|landes|schnell|einbahn|fahrrad|rad|wohn|neben|seiten|quer|durchzugs|zufahrts|zubringer|sammel|spiel|hoch|umfahrungs|einkaufs|geschäfts|auto|forst|land)(?:stra(?:ß|ss)e|str\\.)',
    '(?:sack|seiten|neben|quer|wohn)gasse',
    '(?:rad|geh|fuß|wander|stadtwander|schul|heim|um|ab|hin|rück|aus|feld|wald|lebens|transport|verkehrs|liefer|anfahrts|arbeits|rettungs|geh- und rad|mehrzweck)weg',
    '(?:park|spiel|stell|sitz|steh|arbeits|bau|camping|fußball|sport|lade|abstell|behinderten|behindertenpark|kinderspiel|kurzpark|hunde|vor|tennis|eislauf|lehr|studien|betreuungs|pflege|kindergarten|schlaf|müll)platz',
    '(?:autobahn|box|früh|hering|dichtungs|ehe)ring',
    '(?:bahn|geh|bürger|ein|aus|an|auf)steig',
    '(?:super|floh|jahr|weihnachts|christkindl|bauern|arbeits|wohnungs|bau)markt',
    '(?:innen|hinter|bahn|fried|bauern|bau|gemeinde|schul|gast|pausen|lager|bus|haupt|west)hof',
    '(?:hauptbahn|westbahn|franz-josefs-bahn|zentralfried|busbahn)hof',
    '(?:straßen|wasser)graben',
    '(?:fluss|see|bach|donau)ufer',
  ].join('|')})$`,
  'iu',
);
/** `Im Haus 12, Stiege 3`: rooms and parts of a building or a city. */
export const noPlace =
  /(?:haus|stock|block|bezirk|stiege|parterre|keller|raum|zimmer|saal|gang|garten|park|lift|jahr|punkt|plan|absatz|artikel|kapitel|bild|tor|turm|objekt)$/iu;
