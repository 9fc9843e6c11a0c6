/** Common given names in Vienna, as they stand before a surname. They tell where a name ends; a name does not need to be here. */
export const givenNames: ReadonlySet<string> = new Set(
  `alexander andreas anton benjamin bernhard bernd christian christoph daniel david dominik dragan eduard elias emil erich
   erik ernst felix ferdinand florian franz friedrich fritz gabriel georg gerald gerhard gernot goran günter günther gustav
   hannes hans harald heinrich heinz helmut herbert hermann horst hubert ivan jakob jan johann johannes jonas josef joseph
   julian jürgen karl klaus konrad kurt leo leon leopold lorenz ludwig lukas manfred manuel marcel marco mario markus martin
   mathias matthias max maximilian michael milan mehmet mohamed muhammad mustafa ali ahmed hasan hüseyin murat nenad niklas
   nikolaus noah norbert oliver oskar otto patrick paul peter philipp rainer raphael reinhard rené richard robert roland
   rudolf samuel sebastian siegfried simon stefan stephan theodor theo thomas tobias tomas ulrich valentin viktor walter
   werner wilhelm wolfgang zoran
   ada adele agnes alexandra alice alma amelie amina andrea angelika anita anja anna anneliese astrid aysel ayse barbara
   beate bettina bianca birgit brigitte carina caroline charlotte christa christina christine clara claudia cornelia daniela
   diana doris dragana edith elena elfriede elif elisabeth elke ella emilia emma erika erna esra eva evelyn fatma fatima
   flora franziska friederike gabriele gerda gerlinde gertrude gisela grete greta hannah hanna hedwig heidi helene helga
   hermine herta hilde hildegard ida ilse ines inge ingrid irene iris isabella jana jasmin jelena johanna jovana judith julia
   karin karoline katarina katharina katja klara laura lea lena leonie leopoldine lieselotte lina linda lisa lotte luisa
   lydia magdalena manuela margarete margit maria marianne marie marina marlene martha martina mathilde maya melanie merve
   mia michaela milica mila monika nadine natalie nicole nina nora olga olivia patricia paula petra pia regina renate rita
   romana rosa rosalia rosemarie roswitha ruth sabine sabrina sandra sara sarah selma silvia simone sofia sonja sophia
   sophie stefanie susanne svetlana sylvia tamara tanja teresa theresa tina traude trude ulrike ursula valentina valerie
   vanessa vera verena veronika viktoria waltraud yvonne zeynep john mary james jane
   susi pepi karli franzi hansi sepp toni gitti resi steffi mitzi poldi rudi willi fredi traudi gerti hannerl lisi kathi michi
   andi flo tom tommy alex sepperl schurl edi`.split(/\s+/),
);
