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
   andi flo tom tommy alex sepperl schurl edi
   andy arne armin arno axel boris carlos clemens cornelius daniele darko dejan denis dennis detlef dieter dietmar dirk egon
   enes erwin eugen fabian fabio filip finn frank frederik georgios gregor guido hamza hassan heiko henning henrik henry hubertus
   lothar hugo ibrahim igor ingo ismail jens joachim jochen jonathan jörg jose juan julius kai kevin kilian kurti laurenz levin liam
   linus louis luca luka luis maik marc marek marian marius matteo matze mihai miroslav moritz nico nikola ole olaf omar oscar
   osman pavel pedro piotr ralf ralph ramazan raimund reinhold rene roman ronald rupert sascha severin sigmund silvio slobodan
   steffen sven tibor till tim timo tom uwe valentino vincent vinzenz vladimir volker willibald xaver yusuf
   adriana alina amira anastasia annette annika antonia anastasija aurora beatrix bernadette bettina birgitta brigitta camilla
   carmen carola cecilia celina chiara clarissa clementine constanze cordula dagmar denise dorothea edeltraud elvira emine
   emily erna ernestine eva-maria fanny felicitas flora frieda gabi gerti giulia gudrun hatice heike hiltrud ines ingeborg irma
   isabel ivana ivonne jacqueline jadranka jaqueline jasmina jenny jessica josefa josefine juliane karla kerstin kirsten klaudia
   larissa leni leila lejla lidia lilli liselotte ljiljana louise lucia lucy lisbeth luzia mara margot margareta marija marika
   marlies melissa meryem mirjam miriam mona nada nadja natascha nermin nevena nicola nour olivera patrizia pauline priya
   ramona rebecca rosi rosina sabina samira sanja selina senta sibylle sidonie silke simona slavica snezana sofie sonia stella
   susi tatjana thea theodora trixi ute uschi valeria verica vesna victoria wilhelmine wilma xenia yasemin zdenka zoe`.split(
    /\s+/,
  ),
);
