package fr.compteassure.attachment;

import static fr.compteassure.attachment.Pdfs.joined;
import static fr.compteassure.attachment.Pdfs.latin;
import static fr.compteassure.attachment.Pdfs.of;
import static fr.compteassure.attachment.Pdfs.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfCheckTest {
    private static final String DANGEROUS = "du code, un formulaire actif ou un fichier joint";
    private static final String PROTECTED = "protégé par un mot de passe";
    private static final String BROKEN = "incomplet ou abîmé";
    private static final String NOT_ALONE = "autre chose qu’un document";
    private static final String TOO_MUCH = "trop complexe";
    private static final byte[] PAGES = latin("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    private static final byte[] PAGE = latin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>");
    private static final byte[] CONTENT = stream("", latin("0 0 m 50 50 l S"));

    private static byte[] catalog(String entries) {
        return of(latin("<</Type/Catalog/Pages 2 0 R" + entries + ">>"), PAGES, PAGE, CONTENT);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("a page", Pdfs.plain()),
                arguments("a page, by hand", catalog("")),
                arguments("a link to the web", catalog("/X<</S/URI/URI(https://exemple.fr)>>")),
                arguments("a font of an odd name", catalog("/Font<</JS<</Type/Font>>>>")),
                arguments("white space at the end", joined(Pdfs.plain(), latin("\r\n \0\0"))));
    }

    static Stream<Arguments> refused() {
        var plain = Pdfs.plain();
        return Stream.of(
                arguments("a script that runs when it is opened", DANGEROUS, Pdfs.with(
                        document -> document.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                arguments("a script whose names are coded", DANGEROUS,
                        catalog("/OpenAction<</S/Java#53cript/#4aS(x)>>")),
                arguments("a script without its action", DANGEROUS, catalog("/AA<</X<</JS(x)>>>>")),
                arguments("a script that nothing leads to", DANGEROUS, of(latin("<</Type/Catalog/Pages 2 0 R>>"), PAGES,
                        PAGE, CONTENT, latin("<</S/Named/JS(x)>>"))),
                arguments("a script that no table names", DANGEROUS, of(latin("<</Type/Catalog/Pages 2 0 R>>"), PAGES,
                        PAGE, joined(CONTENT, latin("\nendobj\n99 0 obj\n<</S/Java#53cript>>")))),
                arguments("a script among compressed objects", DANGEROUS, compressed("<</S/JavaScript/JS(x)>>")),
                arguments("a program", DANGEROUS, Pdfs.with(
                        document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()))),
                arguments("a file inside", DANGEROUS, embedding()),
                arguments("a form of XFA", DANGEROUS, Pdfs.with(document -> {
                    var form = new PDAcroForm(document);
                    form.getCOSObject().setItem(COSName.getPDFName("XFA"), new PDStream(document).getCOSObject());
                    document.getDocumentCatalog().setAcroForm(form);
                })),
                arguments("a form that is sent", DANGEROUS, catalog("/X<</S/SubmitForm/F(http://exemple.fr)>>")),
                arguments("a film", DANGEROUS, catalog("/X[<</Subtype/Screen>>]")),
                arguments("a password to open it", PROTECTED, encrypted("ouvrir")),
                arguments("a password to change it", PROTECTED, encrypted("")),
                arguments("half of it", BROKEN, Arrays.copyOf(plain, plain.length / 2)),
                arguments("its first line", BROKEN, latin("%PDF-1.7\n%%EOF")),
                arguments("no page", BROKEN, of(latin("<</Type/Catalog/Pages 2 0 R>>"),
                        latin("<</Type/Pages/Kids[]/Count 0>>"))),
                arguments("a page that does not expand", BROKEN, of(latin("<</Type/Catalog/Pages 2 0 R>>"), PAGES, PAGE,
                        stream("/Filter/FlateDecode", latin("x\u009cnothing that was deflated")))),
                arguments("arrays in arrays in arrays", BROKEN, of(latin("<</Type/Catalog/Pages 2 0 R/X "
                        + "[".repeat(200_000) + ">>"), PAGES)),
                arguments("other things at its end", NOT_ALONE, joined(plain, latin("<p>Bonjour</p>"))),
                arguments("a ZIP at its end", NOT_ALONE, joined(plain, zip())),
                arguments("a ZIP that ends with it", NOT_ALONE, of(latin("<</Type/Catalog/Pages 2 0 R>>"), PAGES, PAGE,
                        CONTENT, stream("", zip()))),
                arguments("a page of the web", NOT_ALONE,
                        joined(latin("%PDF-1.7\n%<html><script>x</script>\n"), plain)),
                arguments("objects that expand without end", TOO_MUCH, bomb("/Type/ObjStm/N 1/First 4")),
                arguments("such objects under another name", TOO_MUCH, bomb("/Type/XObject/Subtype/Image/N 1/First 4")),
                arguments("a page that expands without end", TOO_MUCH, of(latin("<</Type/Catalog/Pages 2 0 R>>"), PAGES,
                        PAGE, stream("/Filter/FlateDecode", Images.deflatedZeros(1 << 29)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void aDocumentStaysAsItIs(String what, byte[] file) {
        assertThat(ContentCheck.look("application/pdf", file)).as(what)
                .isInstanceOfSatisfying(Finding.Clean.class, clean -> {
                    assertThat(clean.kind()).isEqualTo(FileKind.PDF);
                    assertThat(clean.bytes()).isEqualTo(file);
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsMoreOrLessThanADocumentIsRefused(String what, String reason, byte[] file) {
        assertThat(file).hasSizeLessThanOrEqualTo(NewFile.MAX_SIZE);
        assertThat(ContentCheck.look("application/pdf", file)).as(what)
                .isInstanceOfSatisfying(Finding.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    @Test
    void itCompressesObjectsAsPdfsDo() {
        assertThat(ContentCheck.look("application/pdf", compressed("<</S/Named>>"))).isInstanceOf(Finding.Clean.class);
    }

    /** An object that is kept in a compressed stream, found by a table that is compressed too. */
    private static byte[] compressed(String object) {
        return withTable(
                stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", Images.deflated(latin("6 0 " + object))));
    }

    /** A stream that the parser is led to expand. */
    private static byte[] bomb(String entries) {
        return withTable(stream(entries + "/Filter/FlateDecode", Images.deflatedZeros(1 << 25)));
    }

    private static byte[] withTable(byte[] objects) {
        var file = new ByteArrayOutputStream();
        var table = new ByteArrayOutputStream();
        row(table, 0, 0);
        file.writeBytes(latin("%PDF-1.7\n"));
        int number = 0;
        for (var object : new byte[][]{latin("<</Type/Catalog/Pages 2 0 R/X 6 0 R>>"), PAGES, PAGE, CONTENT, objects}) {
            row(table, 1, file.size());
            file.writeBytes(joined(latin(++number + " 0 obj\n"), object, latin("\nendobj\n")));
        }
        row(table, 2, number);
        var start = file.size();
        row(table, 1, start);
        file.writeBytes(joined(latin("7 0 obj\n"),
                stream("/Type/XRef/W[1 4 1]/Size 8/Root 1 0 R/Filter/FlateDecode",
                        Images.deflated(table.toByteArray())),
                latin("\nendobj\nstartxref\n" + start + "\n%%EOF\n")));
        return file.toByteArray();
    }

    private static void row(ByteArrayOutputStream table, int type, int value) {
        table.write(type);
        table.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        table.write(0);
    }

    private static byte[] embedding() {
        return Pdfs.with(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("programme.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[10])));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("programme.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    private static byte[] encrypted(String password) {
        return Pdfs.with(document -> document
                .protect(new StandardProtectionPolicy("propriétaire", password, new AccessPermission())));
    }

    private static byte[] zip() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("programme.exe"));
            zip.write(new byte[100]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
