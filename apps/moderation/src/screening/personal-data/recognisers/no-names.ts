/** Words with a capital behind "Frau", "Herr" or a title that are no name. Small letters. */
export const noNames: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einer einem einen und oder aber auch als am an auf aus bei beim bis da dann dass denn
   durch für hat haben hatte habe ist sind war waren wird werden wurde in im ins ja kann können könnte man mehr mit nach
   nicht noch nur ob schon sehr sein seine seinen sich sie so soll sollte über um unter uns unser vom von vor wie wer wo zu
   zum zur allein alleine immer heute gestern morgen halt eben hier dort wenn weil was ich du er es wir ihr mein dein kein
   keine gegen ohne seit statt trotz zwischen neben hinter the is and of to was has in on who
   sagt sagte meint meinte fragt kommt geht steht lebt arbeitet fährt hört darf muss mag will macht
   gott steuer kind kinder hund mann zimmer ehre haus haushalt welt jahr jahre tag montag dienstag mittwoch donnerstag
   freitag samstag sonntag vormittag nachmittag abend nacht früh uhr mittag wochenende
   österreicher österreicherin bürger bürgerin wiener wienerin nachbar nachbarin kollege kollegin chef chefin anrainer
   holle luna niemand jemand niemals mustermann normalverbraucher
   freizeit beruf familie familien karriere schule arbeit arbeiten studium freunde verein leben alltag rad auto haustier
   im plus zentrum beratung beihilfe bonus fest tisch karte ticket pass politik
   abteilung abt bezirk stadt stadtgemeinde wien amt magistrat gemeinde polizei post öbb
   mr mrs ms miss frau herr herrn amen ihnen euch dich mich`.split(/\s+/),
);

/** Offices, professions and titles: with a name behind them they belong to it, alone they are nobody in particular. */
export const offices =
  /^(?:bundes|landes|vize|bezirks|ober|amts|stadt|gemeinde|alt|haus|universitäts|univ\.?-?)?-?(?:bürgermeister|präsident|kanzler|minister|rat|rät|rätin|räte|rates|vorsteher|vorsteher-stellvertreter|stellvertreter|hauptmann|inspektor|direktor|lehrer|meister|verwalter|besorger|arzt|ärzt|anwalt|anwält|richter|pfarrer|referent|sekretär|vorsitzende|abgeordnete|doktor|professor|magister|ingenieur|diplomingenieur|hofrat|sektionschef|schuldirektor|primar|primarius|oberst|major|leutnant|kommissar|kommerzialrat|ökonomierat|leiter|chef|obmann|obfrau|trainer|schaffner|fahrer|busfahrer|straßenbahnfahrer|botschafter|bischof|kardinal|papst|staatssekretär|ombudsmann|moderator)(?:in|innen|s|es|n|r|er)?$/iu;

/** A street, a place or a house is named after somebody: `Dr. Karl Lueger Platz`. */
export const namesAPlace =
  /^(?:[ -]?)(?:straße|strasse|str(?:\.|(?!\p{L}))|gasse|platz|ring|weg|park|hof|kai|damm|ufer|allee|brücke|steg|schule|gymnasium|kindergarten|bad|heim|haus|zentrum|spital|klinik|denkmal|promenade|siedlung|saal|halle|stiftung|preis|kirche|apotheke|museum|institut)(?![\p{L}])/iu;
export const endsLikeAPlace =
  /(?:straße|strasse|gasse|platz|ring|damm|ufer|^str|weg|park|hof|kai|allee|brücke|steg|schule|gymnasium|spital|denkmal|promenade|siedlung|preis|bad|haus)$/iu;
