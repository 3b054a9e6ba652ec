/** What lists read of tables: a page of them, whatever lies behind it. */
package fr.compteassure.bench.lists;
