/** What it takes to draw a document, apart from all else that issuing one takes. */
package fr.compteassure.bench.document;
