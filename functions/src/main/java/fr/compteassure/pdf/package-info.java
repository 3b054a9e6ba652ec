/**
 * Facts in, documents out: what the fund certifies, and the letters that it sends, as PDF files that conform to PDF/UA-1
 * (accessible to screen readers) and to PDF/A-2a (readable in fifty years). Start at {@link DocumentRenderer}; the records
 * beside it are what it is given. Nothing here knows of a table, a bucket or a request.
 */
@Door({AdditionalCover.class, Affiliation.class, Beneficiary.class, BenefitLine.class, CareLine.class,
        ComplementaryCover.class, DailyAllowanceCertificate.class, DailyAllowanceLine.class,
        DailyAllowanceTotals.class, Deductions.class, DocumentReference.class, DocumentRenderer.class, Exemption.class,
        FundDocument.class, Holder.class, Letterhead.class, MonthlyStatement.class, PostalLetter.class,
        ProvisionalEuropeanCertificate.class,
        Recipient.class, Relationship.class,
        RightsCertificate.class, Risk.class, StatementLine.class, UnprintableText.class, YearCounter.class})
package fr.compteassure.pdf;

import fr.compteassure.Door;
