package fr.compteassure.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcdsaSignatureTest {
    private static final String FULL = "7f".repeat(32);
    private static final String HIGH = "ff".repeat(32);

    private static String fixed(String der) {
        return HexFormat.of().formatHex(EcdsaSignature.fixedLength(HexFormat.of().parseHex(der)));
    }

    private static String number(String digits) {
        return "0".repeat(64 - digits.length()) + digits;
    }

    @ParameterizedTest
    @CsvSource({"3006020101020102, 01, 02", "30070201010202008f, 01, 8f", "30080203010203020109, 010203, 09"})
    void shortNumbersAreFilledWithZeros(String der, String r, String s) {
        assertThat(fixed(der)).isEqualTo(number(r) + number(s));
    }

    @Test
    void numbersOf32BytesStayAsTheyAreWithOrWithoutTheirZero() {
        assertThat(fixed("30440220" + FULL + "0220" + FULL)).isEqualTo(FULL + FULL);
        assertThat(fixed("3046022100" + HIGH + "022100" + HIGH)).isEqualTo(HIGH + HIGH);
        assertThat(fixed("3045022100" + HIGH + "0220" + FULL)).isEqualTo(HIGH + FULL);
        assertThat(fixed("3043021f" + FULL.substring(2) + "0220" + FULL))
                .isEqualTo("00" + FULL.substring(2) + FULL);
    }

    /** One in 256 numbers is shorter than the others: among so many signatures there are some. */
    @Test
    void whatIsSignedInOneFormIsRightInTheOther() throws Exception {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = keys.generateKeyPair();
        for (int i = 0; i < 1000; i++) {
            var der = signed(pair, i);
            assertThat(right(pair, i, EcdsaSignature.fixedLength(der))).as(HexFormat.of().formatHex(der)).isTrue();
        }
    }

    private static byte[] signed(KeyPair pair, int text) throws Exception {
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.getPrivate());
        signer.update((byte) text);
        return signer.sign();
    }

    private static boolean right(KeyPair pair, int text, byte[] signature) throws Exception {
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(pair.getPublic());
        verifier.update((byte) text);
        return verifier.verify(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "3000", "3006020101020103ff", "3007020101020103", "3106020101020102",
            "3006030101020102", "30060200010201020304", "3006020101040102", "3003020101", "30060201010205ff"})
    void whatIsNoSignatureIsRefused(String der) {
        assertThatIllegalArgumentException().isThrownBy(() -> fixed(der));
    }

    @Test
    void numbersOfALargerCurveAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fixed("30270222" + "01".repeat(34)
                + "020101"));
    }
}
