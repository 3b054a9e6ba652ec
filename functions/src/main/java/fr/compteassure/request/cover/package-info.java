/** The application for complementary cover (complémentaire santé solidaire), and what it will probably come to. */
@Door({})
package fr.compteassure.request.cover;

import fr.compteassure.Door;
