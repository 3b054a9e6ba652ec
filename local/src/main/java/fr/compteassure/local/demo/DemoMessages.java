package fr.compteassure.local.demo;

import java.io.IOException;

/** What the people of {@link DemoMembers} and their funds write to each other: answered or not, read or not. */
final class DemoMessages {
    private DemoMessages() {}

    /** One answer that is not read yet, and one question that awaits the fund. */
    static void ofMother(DemoUser user, DemoAdvisor advisor) throws IOException {
        var answered = user.write("REIMBURSEMENT", "Séance d’orthodontie de ma fille",
                """
                        Bonjour,

                        La séance d’orthodontie de ma fille n’apparaît pas dans mes remboursements. Le dentiste dit avoir envoyé la \
                        feuille de soins il y a trois semaines. Merci 🙂""");
        advisor.answer(answered,
                """
                        Bonjour Madame,

                        La feuille de soins est bien arrivée. Elle sera remboursée cette semaine\u202F: vous n’avez rien à envoyer.""");
        user.write("RIGHTS", "Deux mois au Québec cet été",
                """
                        Bonjour,

                        Nous partons deux mois au Québec cet été, avec les enfants. Sommes-nous couverts, et que faire avant de partir\u202F?""");
    }

    /** One exchange that is read, and goes on: he writes again, so that it awaits the fund. */
    static void ofYoungMan(DemoUser user, DemoAdvisor advisor) throws IOException {
        var answered = user.write("SICK_LEAVE", "Mon arrêt est-il arrivé\u202F?", """
                Bonjour, je vous ai envoyé mon arrêt par courrier mardi dernier. L’avez-vous reçu\u202F?""");
        advisor.answer(answered,
                "Bonjour, pas encore. Gardez-en une copie, et envoyez-la ici si rien n’arrive d’ici lundi.");
        user.read(answered);
        user.reply(answered, "D’accord, je la garde. Merci\u202F!");
    }
}
