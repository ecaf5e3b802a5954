//! Pages des règles.

/// The English text of a rule's page as it stands in code, and the same in this language.
pub static RULES: &[(&str, &str)] = &[
    (
        "The file cannot be read: it is not there, may not be read, is not an ordinary file, or is far larger than any rubric.",
        "Le fichier ne peut être lu : il n'existe pas, l'accès est refusé, ce n'est pas un fichier ordinaire, ou il est bien plus grand qu'aucune échelle.",
    ),
    ("Nothing can be said of a rubric that nobody can read.", "On ne peut rien dire d'une échelle que personne ne peut lire."),
    ("getrouw rubric check no-such-file.yaml", "getrouw rubric check inexistant.yaml"),
    ("The file is larger than 2 MiB.", "Le fichier dépasse 2 Mio."),
    (
        "A rubric of a hundred items is a tenth of one. Something else was named, and reading it whole would only take memory.",
        "Une échelle de cent items en fait le dixième. C'est autre chose qui a été indiqué, et le lire en entier ne ferait que prendre de la mémoire.",
    ),
    ("a database or a video that was named by mistake", "une base de données ou une vidéo indiquée par erreur"),
    ("The file is not UTF-8 text, or holds a NUL character.", "Le fichier n'est pas du texte UTF-8, ou contient un caractère NUL."),
    (
        "YAML is Unicode text. Read otherwise, a letter of a criterion or a digit of a bound could turn into another.",
        "YAML est du texte Unicode. Avec un autre encodage, une lettre d'un critère ou un chiffre d'une limite pourrait changer.",
    ),
    ("a rubric that was saved as Windows-1252", "une échelle enregistrée en Windows-1252"),
    (
        "The file is not YAML, or uses anchors and aliases, nests deeper than a rubric can, or holds more values than any rubric.",
        "Le fichier n'est pas du YAML, utilise des renvois (& et *), est imbriqué plus profondément qu'une échelle ne peut l'être, ou contient plus de valeurs qu'aucune échelle.",
    ),
    (
        "What cannot be read whole might be read wrong. Anchors let a small file grow without bound, and no rubric needs them.",
        "Ce qui ne peut être lu en entier risque d'être mal lu. Avec des renvois, un petit fichier peut grossir sans limite, et aucune échelle n'en a besoin.",
    ),
    ("The same key appears twice in one mapping.", "La même clé figure deux fois dans un bloc."),
    (
        "Most readers of YAML keep the last of the two without a word, and a scale would then have another bound than its author sees.",
        "La plupart des programmes qui lisent le YAML gardent la dernière des deux sans rien dire ; l'échelle aurait alors une autre limite que celle que voit son auteur.",
    ),
    ("The format has no such key here.", "Le format ne connaît pas cette clé ici."),
    (
        "A misspelt key would be ignored, and what it was to say would be missing from every score.",
        "Une clé mal écrite serait ignorée, et ce qu'elle devait dire manquerait à chaque score.",
    ),
    ("A key that the format asks for is not there.", "Une clé que le format demande est absente."),
    ("Without it the rubric does not say enough to score anybody.", "Sans elle, l'échelle n'en dit pas assez pour coter un programme."),
    (
        "The value is of another kind than the format asks for, such as text where a number belongs.",
        "La valeur n'est pas du type que le format demande, par exemple un texte là où il faut un nombre.",
    ),
    ("It cannot be read as what it is to mean.", "On ne peut y lire ce qu'elle devait dire."),
    (
        "The file is written in a version of the format that this program does not read.",
        "Le fichier est écrit dans une version du format que getrouw ne lit pas.",
    ),
    ("A later format may mean something else by the same words.", "Une version plus récente peut dire autre chose avec les mêmes mots."),
    (
        "The name refers to a track, model, item, fact, ruling, band or language that does not exist.",
        "Le nom désigne un volet, un modèle, un item, une donnée, une règle d'interprétation, un niveau ou une langue qui n'existe pas.",
    ),
    ("The rule or mapping in which it appears would be about nothing.", "La règle ou le lien où il figure ne porterait sur rien."),
    (
        "An item lists an evidence code that is not among the codes of the rubric.",
        "Un item cite un code de source qui n'est pas parmi les codes de l'échelle.",
    ),
    (
        "Evidence could not name it, and a report could not say what it stands for. A code that the source prints without explaining it is listed with 'undefined: true'.",
        "Le fichier de données ne pourrait pas le citer, et un rapport ne pourrait pas dire ce qu'il désigne. Un code que l'échelle d'origine donne sans l'expliquer s'inscrit avec 'undefined: true'.",
    ),
    (
        "The wording is for a rubric that is neither among the files that are checked nor shipped.",
        "Le fichier de textes est destiné à une échelle qui n'est ni parmi les fichiers vérifiés, ni fournie avec getrouw.",
    ),
    ("Its names cannot be held against those of a rubric.", "Ses noms ne peuvent être comparés à ceux d'une échelle."),
    (
        "The wording is for another rubric than the one that it is laid over.",
        "Le fichier de textes est destiné à une autre échelle que celle à laquelle il s'applique.",
    ),
    ("The same item number means something else in another scale.", "Le même numéro d'item désigne autre chose dans une autre échelle."),
    (
        "an audit of one scale that lists an overlay of another",
        "un audit d'une échelle qui indique les textes de l'organisation d'une autre",
    ),
    ("The file is an audit, and neither a rubric nor a wording.", "Le fichier est un audit, et non une échelle ou un fichier de textes."),
    ("Nothing of it can be checked here; 'getrouw check' does that.", "Rien ne peut en être vérifié ici ; 'getrouw check' s'en charge."),
    ("getrouw rubric check audit.yaml", "la commande getrouw rubric check audit.yaml"),
    (
        "The file is none of ours: no line of it begins with 'audit:', 'rubric:' or 'wording:'.",
        "Le fichier n'est pas de getrouw : aucune ligne ne commence par 'audit:', 'rubric:' ou 'wording:'.",
    ),
    (
        "It may be anything, such as a table of clients, so it is named and nothing of it is shown.",
        "Ce peut être n'importe quoi, par exemple un tableau d'usagers ; il est donc nommé, et rien de son contenu n'est montré.",
    ),
    ("getrouw rubric check clients.csv", "getrouw rubric check usagers.csv"),
    ("A comment begins right behind an unquoted text.", "Un commentaire commence juste derrière un texte sans guillemets."),
    (
        "In YAML a blank and a # begin a comment: of the title 'Team #2' only 'Team' is read, and nobody sees that the rest is gone.",
        "En YAML, une espace suivie de # ouvre un commentaire : du titre 'Team #2', seul 'Team' est lu, et personne ne voit que le reste a disparu.",
    ),
    ("The item names no track.", "L'item ne nomme aucun volet."),
    ("It would be in no column of the score sheet.", "Il ne figurerait dans aucune colonne de la grille de cotation."),
    (
        "An item of several tracks does not say whether its tracks may have different scores.",
        "Un item de plusieurs volets ne dit pas si ses volets peuvent avoir des scores différents.",
    ),
    (
        "Nobody could tell a finding from a slip of the pen when the two columns differ.",
        "Quand les deux colonnes diffèrent, personne ne pourrait distinguer un constat d'une erreur d'écriture.",
    ),
    ("Bands or minimums do not say who established them.", "Il n'est pas dit qui a établi les niveaux ou les minimums."),
    (
        "A band is a verdict. A reader must know whose it is before a programme is called good or poor by it.",
        "Un niveau est un jugement. Il faut savoir de qui il vient avant de dire, d'après lui, qu'un programme est bon ou faible.",
    ),
    (
        "The text is not a range of numbers, or its ends are the wrong way round.",
        "Le texte n'est pas une plage de nombres, ou ses limites sont inversées.",
    ),
    ("Nobody can tell which figures it holds.", "Personne ne peut dire quels chiffres elle contient."),
    (
        "A score of the scale lies beyond 10,000, or the maximum of a track beyond 1,000,000, below zero or above.",
        "Un score de l'échelle dépasse 10 000, ou le maximum d'un volet 1 000 000, en dessous de zéro ou au-dessus.",
    ),
    (
        "No scale has such scores. It is a slip, and a chart or a table with a place for each score could not be made.",
        "Aucune échelle n'a de tels scores. C'est une erreur, et on ne pourrait faire ni graphique ni tableau avec une place pour chaque score.",
    ),
    ("There are more than 100 tracks, models, or answers of a choice.", "Il y a plus de 100 volets, modèles ou réponses d'un choix."),
    (
        "Every model is checked in every track, and every answer in every rule. No reviewer could choose among so many either.",
        "Chaque modèle est vérifié dans chaque volet, et chaque réponse dans chaque règle. L'équipe d'audit ne pourrait pas non plus choisir parmi tant de possibilités.",
    ),
    ("a list of postcodes as a choice", "une liste de codes postaux comme choix"),
    ("A band has a bound beyond what a track can report.", "Un niveau a une limite au-delà de ce qu'un volet peut donner."),
    (
        "It was meant to end where the scale ends. Either the bound is a slip, or the scale has other items than the band was made for.",
        "Il devait finir où finit l'échelle. Soit la limite est une erreur, soit l'échelle a d'autres items que ceux pour lesquels le niveau a été fait.",
    ),
    (
        "Two ranges of one rule, or two bands, hold the same figure.",
        "Deux plages d'une règle, ou deux niveaux, ont des chiffres en commun.",
    ),
    (
        "Such a figure would have two scores, and which of them it got would depend on the order of the file.",
        "Un tel chiffre aurait deux scores, et c'est l'ordre du fichier qui déciderait lequel est retenu.",
    ),
    (
        "Between two ranges lies a hole that is wider than the step in which the anchors count, and that is not declared.",
        "Entre deux plages, il y a un trou plus large que le pas des points d'ancrage, et il n'est pas déclaré.",
    ),
    (
        "Anchors in whole numbers leave a hole as wide as their step, and a figure in it takes the nearest. A wider hole is more likely a wrong bound; where the source has one, 'holes' names a figure in it. Between bands on a mean or a percentage there may be none.",
        "Des points d'ancrage en nombres entiers laissent un trou de la largeur de leur pas, et un chiffre qui s'y trouve prend le point le plus proche. Un trou plus large est plutôt une limite fausse ; si l'échelle d'origine en a un, 'holes' cite un chiffre qui s'y trouve. Entre des niveaux qui portent sur une moyenne ou un pourcentage, il ne peut y en avoir.",
    ),
    (
        "Figures below the first or above the last range belong to none.",
        "Les chiffres sous la première plage ou au-dessus de la dernière n'appartiennent à aucune.",
    ),
    ("Such a figure can occur, and would have no score.", "Un tel chiffre peut se présenter, et n'aurait pas de score."),
    ("A figure that is declared to lie in a hole lies in a range.", "Un chiffre dit être dans un trou se trouve dans une plage."),
    (
        "The ranges were changed and the declaration was not, or one of the two is wrong.",
        "Les plages ont été changées et la déclaration non, ou l'une des deux est fausse.",
    ),
    (
        "A range of a count asks for more components than are counted.",
        "Une plage d'un comptage demande plus de composantes qu'il n'en est compté.",
    ),
    ("Nobody could reach that score.", "Aucun programme ne pourrait atteindre ce score."),
    (
        "A count names a component that is not among the facts of the item.",
        "Un comptage cite une composante qui n'est pas parmi les données de l'item.",
    ),
    (
        "Evidence could not state it, so the full count could not be reached.",
        "Le fichier de données ne pourrait pas l'indiquer, et le compte complet serait hors d'atteinte.",
    ),
    ("A count names the same component twice.", "Un comptage cite deux fois la même composante."),
    ("It would weigh double, and another one is likely to be missing.", "Elle compterait double, et une autre manque sans doute."),
    (
        "A count is of a fact that is not yes or no, or bands are of a fact that is not a number.",
        "Un comptage porte sur une donnée qui n'est pas un oui ou non, ou des plages portent sur une donnée qui n'est pas un nombre.",
    ),
    ("The rule could not be applied to any answer.", "La règle ne pourrait s'appliquer à aucune réponse."),
    (
        "A number has no unit, a choice has fewer than two answers, or a fact has a unit or answers that its kind does not take.",
        "Un nombre n'a pas d'unité, un choix a moins de deux réponses, ou une donnée a une unité ou des réponses que son type n'admet pas.",
    ),
    (
        "Whoever states the fact must know what it counts, and what there is to choose from.",
        "La personne qui indique la donnée doit savoir ce qui est compté, et entre quoi choisir.",
    ),
    ("A score of the scale has no anchor.", "Un score de l'échelle n'a pas de point d'ancrage."),
    (
        "A reviewer could not choose it, and a report could not say what it means.",
        "L'équipe d'audit ne pourrait pas le choisir, et un rapport ne pourrait pas dire ce qu'il signifie.",
    ),
    (
        "A rule, range, anchor, cap or minimum names a score outside the range of the scale.",
        "Une règle, une plage, un point d'ancrage, un plafond ou un minimum cite un score hors de la plage de l'échelle.",
    ),
    ("No item can have that score.", "Aucun item ne peut avoir ce score."),
    (
        "A case has both 'all' and 'any', or gives none or several of a score, a count and bands, or the list is empty.",
        "Une règle a à la fois 'all' et 'any', ou ne donne pas exactement un des trois (score, comptage, plages), ou la liste est vide.",
    ),
    ("It could be read in more than one way.", "Cela pourrait se lire de plusieurs façons."),
    (
        "A condition is not a fact, an operator and an answer that the fact takes.",
        "Une condition n'est pas faite d'une donnée, d'un signe et d'une réponse que la donnée admet.",
    ),
    ("It would never hold, or always.", "Elle ne serait jamais remplie, ou toujours."),
    (
        "Two items, tracks, models, sources, principles, rulings, sections or answers have the same id.",
        "Deux items, volets, modèles, sources, principes, règles d'interprétation, sections ou réponses ont le même id.",
    ),
    (
        "Evidence that names the id would be about both, and one of the two would never be scored.",
        "Une ligne de données qui cite cet id porterait sur les deux, et l'un des deux ne serait jamais coté.",
    ),
    (
        "A list names the same track, model, source, ruling or item twice.",
        "Une liste nomme deux fois le même volet, modèle ou item, la même source ou la même règle d'interprétation.",
    ),
    ("One of the two is most likely to have been another.", "L'un des deux aurait sans doute dû être un autre."),
    (
        "A list that has to name something is empty, or a range of scores has its ends the wrong way round.",
        "Une liste qui doit nommer quelque chose est vide, ou les limites d'une plage de scores sont inversées.",
    ),
    ("There would be nothing to score, or nothing to score it in.", "Il n'y aurait rien à coter, ou ni volet ni score pour le faire."),
    ("No model scores the item in any track.", "Aucun modèle ne cote l'item, dans quelque volet que ce soit."),
    ("The item is in the file and in no total.", "L'item est dans le fichier, mais dans aucun total."),
    (
        "The highest scores of a track's items do not add up to the maximum that the track states.",
        "La somme des scores les plus élevés des items d'un volet n'est pas le maximum que le volet indique.",
    ),
    (
        "The maximum comes from the source. If the items add up to something else, an item is missing, doubled, or in the wrong track, and every % of the maximum is wrong.",
        "Le maximum vient de l'échelle d'origine. Si les items donnent une autre somme, un item manque, est en double ou est dans le mauvais volet, et chaque pourcentage du maximum est faux.",
    ),
    (
        "A measure yields another kind of answer than its fact takes, lacks a setting, or has one that it does not take; or there are settings without a measure.",
        "Une mesure donne une réponse d'un autre type que ce que demande sa donnée, il lui manque un réglage ou elle en a un de trop ; ou il y a des réglages sans mesure.",
    ),
    (
        "What records yield would not fit the rule, or the measure would count with numbers that the scale does not have.",
        "Ce que donnent les tableaux de suivi n'irait pas avec la règle, ou la mesure compterait avec des nombres que l'échelle n'a pas.",
    ),
    ("A model has no track, or no item in one of its tracks.", "Un modèle n'a pas de volet, ou n'a pas d'item dans un de ses volets."),
    ("A programme of that model would get a total over nothing.", "Un programme de ce modèle aurait un total qui ne porte sur rien."),
    (
        "Some answers give no score, or a figure lies in two ranges.",
        "Certaines réponses ne donnent pas de score, ou un chiffre est dans deux plages.",
    ),
    (
        "Every possible answer must have exactly one score. Each combination of choices, counts, caps and places among the bounds is tried, so that this is a proof and not a sample.",
        "Chaque réponse possible doit avoir exactement un score. Toutes les combinaisons de choix, de comptages, de plafonds et de places entre les limites sont essayées : c'est une démonstration et non un échantillon.",
    ),
    (
        "The rule of an item has more than 200,000 combinations of answers, or the items of a file together more than 1,000,000.",
        "La règle d'un item a plus de 200 000 combinaisons de réponses, ou les items d'un fichier en ont ensemble plus de 1 000 000.",
    ),
    (
        "They cannot all be tried, so nobody knows that each has one score. No reviewer could see through such an item either.",
        "On ne peut les essayer toutes, et personne ne sait donc si chacune a un seul score. L'équipe d'audit ne s'y retrouverait pas non plus.",
    ),
    ("an item with twelve choices of six answers each", "un item avec douze choix de six réponses chacun"),
    (
        "An id is empty, holds a space or a separator, or is a name or a score that stands for something else.",
        "Un id est vide, contient une espace ou un séparateur, ou est un nom ou un score qui désigne autre chose.",
    ),
    (
        "Evidence refers to items, tracks, facts and sources by their ids, in tables where blanks and separators part one cell from the next.",
        "Les fichiers de données désignent les items, volets, données et sources par leur id, dans des tableaux où espaces et séparateurs délimitent les cellules.",
    ),
    ("A fact names a measure that getrouw does not have.", "Une donnée cite une mesure que getrouw n'a pas."),
    (
        "Records could never yield the fact, and nobody would notice.",
        "Les tableaux de suivi ne pourraient jamais donner la donnée, et personne ne le remarquerait.",
    ),
    (
        "A figure that decides is not among the numbers of the anchor that it decides for.",
        "Un chiffre qui décide d'un score n'est pas parmi les nombres du point d'ancrage de ce score.",
    ),
    (
        "The anchor is what people read and the range is what is computed. When they name different numbers one of them is wrong, and a bound that moved by one is found nowhere else.",
        "On lit le point d'ancrage, mais on calcule avec la plage. S'ils citent des nombres différents, l'un des deux est faux, et une limite décalée d'une unité ne se découvre nulle part ailleurs.",
    ),
    (
        "A cap has no text, or its text names another score than its limit.",
        "Un plafond n'a pas de texte, ou son texte cite un autre score que sa limite.",
    ),
    (
        "A report says in these words why a score went no higher. When they name another limit than the one that is computed, one of the two is wrong.",
        "C'est avec ces mots qu'un rapport dit pourquoi un score n'est pas allé plus haut. S'ils citent une autre limite que celle du calcul, l'une des deux est fausse.",
    ),
    ("A cap never lowers any score.", "Un plafond n'abaisse jamais aucun score."),
    (
        "It was meant to. Its limit is too high, or another cap always does more.",
        "C'était pourtant son but. Sa limite est trop haute, ou un autre plafond abaisse toujours davantage.",
    ),
    (
        "A scale that reports a count has bands or minimums.",
        "Une échelle qui donne un nombre d'items présents a des niveaux ou des minimums.",
    ),
    (
        "A checklist says what is there. Its source has no cut-offs, and bands on it would read as a verdict that nobody gave.",
        "Une check-list dit ce qui est présent. La liste d'origine n'a pas de limites, et des niveaux se liraient comme un jugement que personne n'a porté.",
    ),
    ("Two answers to choose from always give the same score.", "Deux réponses d'un choix donnent toujours le même score."),
    (
        "Either a rule that tells them apart is missing, or the choice asks more than the scale wants to know.",
        "Il manque une règle qui les distingue, ou le choix demande plus que l'échelle ne veut savoir.",
    ),
    ("No answers meet all conditions of a contradiction.", "Aucune réponse ne remplit toutes les conditions d'une contradiction."),
    (
        "It was written to catch something. Two of its conditions exclude each other, or one asks for a figure that the fact cannot have.",
        "Elle a été écrite pour repérer quelque chose. Deux de ses conditions s'excluent, ou l'une demande un chiffre que la donnée ne peut avoir.",
    ),
    ("An item of one track says whether its tracks may differ.", "Un item d'un seul volet dit si ses volets peuvent différer."),
    (
        "It has nothing to differ from. A track is missing, or the line was copied from another item.",
        "Il n'y a rien qui puisse différer. Un volet manque, ou la ligne a été copiée d'un autre item.",
    ),
    (
        "A fact is listed, and no count, bands, rule or cap looks at it; or one does though the fact is said to be supporting.",
        "Une donnée est citée, mais aucun comptage, aucune plage, aucune règle ni aucun plafond ne l'utilise ; ou l'un d'eux l'utilise alors qu'elle est dite d'appui.",
    ),
    (
        "Reviewers would gather it for nothing. A component that is listed and not counted makes the full count too easy.",
        "L'équipe d'audit la recueillerait pour rien. Une composante citée mais non comptée rend le compte complet trop facile.",
    ),
    (
        "The keys of one part are in another order than the format's own.",
        "Les clés d'un bloc sont dans un autre ordre que celui du format.",
    ),
    (
        "Items are read side by side, and rubrics are compared line by line: where each part has its own order, a reader misses what is not there.",
        "Les items se lisent côte à côte, et les échelles se comparent ligne par ligne : si chaque bloc a son propre ordre, on ne voit pas ce qui manque.",
    ),
    ("The item has no criterion.", "L'item n'a pas de critère."),
    (
        "A reviewer has to know what is asked before looking at what is there. An item of a checklist of which only the name is known needs none.",
        "L'équipe d'audit doit savoir ce qui est demandé avant de regarder ce qui existe. Un item de check-list dont on ne connaît que le nom n'en a pas besoin.",
    ),
    (
        "A translation lacks a text that the rubric has, or a language that other translations speak lacks a file.",
        "Il manque à une traduction un texte que l'échelle a, ou il manque un fichier pour une langue que d'autres traductions ont.",
    ),
    (
        "A report in that language would fall back on the words of another in the middle of a sentence.",
        "Un rapport dans cette langue passerait à une autre au milieu d'une phrase.",
    ),
    (
        "The score rises with a fact in one place and falls with it in another.",
        "Le score monte avec une donnée à un endroit et descend avec elle à un autre.",
    ),
    (
        "More of something is good or it is bad. A scale that goes up and then down is most often two bounds or two anchors that were exchanged.",
        "En avoir plus est un bien ou un mal. Si une échelle monte puis descend, c'est le plus souvent que deux limites ou deux points d'ancrage ont été intervertis.",
    ),
    ("The number of an item does not follow that of the item before it.", "Le numéro d'un item ne suit pas celui de l'item précédent."),
    (
        "An item is missing, doubled or in the wrong place, or its number is misspelt and evidence will not find it.",
        "Un item manque, est en double ou mal placé, ou son numéro est mal écrit et le fichier de données ne le trouvera pas.",
    ),
    (
        "A text of a wording names other numbers than the same text of the rubric.",
        "Un texte d'un fichier de textes cite d'autres nombres que le même texte de l'échelle.",
    ),
    (
        "An anchor that says 26 to 40 in one language and 25 to 40 in another gives two readers two scales.",
        "Un point d'ancrage qui dit 26 à 40 dans une langue et 25 à 40 dans une autre donne deux échelles à deux lecteurs.",
    ),
    (
        "An id or a text holds a letter that cannot be seen, turns the line round, or looks like another.",
        "Un id ou un texte contient un signe qui ne se voit pas, inverse le sens de la ligne ou ressemble à un autre.",
    ),
    (
        "Evidence that names the id as it looks would not be about it, and a reader would not read what the file says.",
        "Une ligne de données avec l'id tel qu'il paraît ne s'y rapporterait pas, et on ne lirait pas ce que dit le fichier.",
    ),
    (
        "a title with a zero-width space in it, copied from a page; an id with a Cyrillic letter",
        "un titre avec une espace de largeur nulle, copié d'une page ; un id avec une lettre cyrillique",
    ),
    (
        "A text of a wording holds a letter that cannot be seen, turns the line round, or looks like another.",
        "Un texte d'un fichier de textes contient un signe qui ne se voit pas, inverse le sens de la ligne ou ressemble à un autre.",
    ),
    ("A reader would not read what the file says.", "On ne lirait pas ce que dit le fichier."),
    (
        "a text with a mark that turns the line round, copied from a PDF",
        "un texte avec un signe qui inverse le sens de la ligne, copié d'un PDF",
    ),
    (
        "A text is empty, or is a placeholder such as TODO, TBD, ??? or lorem ipsum.",
        "Un texte est vide, ou quelque chose comme TODO, TBD, ??? ou lorem ipsum en tient la place.",
    ),
    (
        "It would appear in a report, where a reader looks for what a score means.",
        "Cela se retrouverait dans un rapport, là où l'on cherche ce que signifie un score.",
    ),
    (
        "A text of a wording is empty, or is a placeholder such as TODO.",
        "Un texte d'un fichier de textes est vide, ou quelque chose comme TODO en tient la place.",
    ),
    ("A principle names no item.", "Un principe ne nomme aucun item."),
    ("The profile would have a row that says nothing.", "Le profil aurait une ligne qui ne dit rien."),
    (
        "A rule of a list never decides, because an earlier one holds whenever it does.",
        "Une règle d'une liste ne décide jamais : quand elle s'applique, une autre avant elle s'applique aussi.",
    ),
    (
        "Its author meant it to matter. The earlier rule is too wide, or the two are in the wrong order.",
        "Son auteur voulait qu'elle compte. La règle qui précède est trop large, ou les deux sont dans le mauvais ordre.",
    ),
    (
        "No item names the ruling, and it does not say when it applies.",
        "Aucun item ne cite la règle d'interprétation, et elle ne dit pas quand elle s'applique.",
    ),
    (
        "It was made for something. A reader of the report would never learn of it.",
        "Elle a été faite pour quelque chose. Les lecteurs du rapport n'en sauraient jamais rien.",
    ),
    ("A ruling has no text.", "Une règle d'interprétation n'a pas de texte."),
    (
        "A ruling is what a report shows when somebody asks why the scale was read this way. Without its note the decision cannot be judged.",
        "C'est ce que montre un rapport quand quelqu'un demande pourquoi l'échelle a été lue ainsi. Sans son texte, on ne peut juger la décision.",
    ),
    (
        "An id that evidence names is one that a spreadsheet changes when it opens the table: 1.10, 007, 1e5, 3-4, mar1, TRUE.",
        "Un id que cite un fichier de données est de ceux qu'un tableur change en ouvrant le tableau : 1.10, 007, 1e5, 3-4, mar1, TRUE.",
    ),
    (
        "The id 1.10 becomes 1.1, and a row about the one item would score the other.",
        "L'id 1.10 devient 1.1, et une ligne sur un item coterait l'autre.",
    ),
    (
        "A percentage is compared with more than 100, or a plain number has a unit in per cent.",
        "Un pourcentage est comparé à plus de 100, ou un simple nombre a pour unité des pour cent.",
    ),
    (
        "Such a bound is never reached. A share that is taken for a number is read without its bounds of 0 and 100.",
        "Une telle limite n'est jamais atteinte. Un pourcentage pris pour un nombre est lu sans ses limites de 0 et 100.",
    ),
    ("No combination of answers gives the score.", "Aucune combinaison de réponses ne donne ce score."),
    (
        "An anchor that nobody can reach, or that nobody can fall to, is most likely a wrong bound, a wrong cap or a rule that is missing.",
        "Un point d'ancrage que personne ne peut atteindre, ou auquel personne ne peut retomber, vient le plus souvent d'une limite fausse, d'un plafond faux ou d'une règle qui manque.",
    ),
    (
        "A model scores none of the variants of an item in one of its tracks.",
        "Un modèle ne cote, dans un de ses volets, aucune des variantes d'un item.",
    ),
    (
        "The item would be missing from the total of that track, and nobody would see it.",
        "L'item manquerait dans le total de ce volet, et personne ne le verrait.",
    ),
    ("A model scores two variants of one item in the same track.", "Un modèle cote deux variantes d'un item dans le même volet."),
    ("The item would count double in the total.", "L'item compterait double dans le total."),
    (
        "A comment that is to silence a rule gives no reason, names a rule that does not exist, or one that cannot be silenced.",
        "Un commentaire qui doit faire taire une règle ne donne pas de raison, ou nomme une règle qui n'existe pas ou ne peut être tue.",
    ),
    (
        "The next reader must be able to judge whether the exception still holds.",
        "La personne suivante qui lit le fichier doit pouvoir juger si l'exception tient encore.",
    ),
    ("A comment silences a rule that finds nothing there.", "Un commentaire fait taire une règle qui ne trouve rien à cet endroit."),
    (
        "It would hide the finding once there is one, for a reason that was given for something else.",
        "Il cacherait un constat à venir, pour une raison donnée pour autre chose.",
    ),
    ("Rule", "Règle"),
    ("Level", "Gravité"),
    ("What it finds", "Ce qu'elle trouve"),
    ("Rules", "Règles"),
    (
        "What 'getrouw rubric check' finds. This page is generated from the rules; 'getrouw rubric explain RULE' shows one of them. Findings of the level 'unsound' are always errors, since nobody can be scored with such a file. Those of the level 'deny' are errors and those of the level 'warn' are warnings, unless '--deny', '--warn' or '--allow' says otherwise or a comment in the file silences them: '# getrouw: allow(rule-name) the reason', in an item or above it, or above any other line.",
        "Ce que trouve 'getrouw rubric check'. Cette page est tirée des règles elles-mêmes ; 'getrouw rubric explain RULE' en montre une. Les constats de gravité 'unsound' sont toujours des erreurs, car aucun programme ne peut être coté avec un tel fichier. Ceux de gravité 'deny' sont des erreurs et ceux de gravité 'warn' des avertissements, sauf si '--deny', '--warn' ou '--allow' en décide autrement ou si un commentaire dans le fichier les fait taire : '# getrouw: allow(nom-de-règle) la raison', dans un item ou au-dessus de lui, ou au-dessus de toute autre ligne.",
    ),
    ("The rules of rubric files", "Les règles des fichiers d'échelle"),
    ("Fix", "Correction"),
    ("Example", "Exemple"),
    ("It finds fault with:", "La règle relève ceci :"),
    ("and not with:", "mais pas cela :"),
    ("'--fix' makes it where what was meant is plain", "'--fix' l'apporte là où l'intention est claire"),
    ("'--fix --unsafe-fixes' makes it, as a guess", "'--fix --unsafe-fixes' l'apporte, comme une supposition"),
    ("none", "aucune"),
];
