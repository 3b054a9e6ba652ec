package fr.compteassure.registry;

import fr.compteassure.cloud.FieldType;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Change.BankAccountReplaced;
import fr.compteassure.registry.Change.BeneficiaryAdded;
import fr.compteassure.registry.Change.CardMarked;
import fr.compteassure.registry.Change.Moved;
import fr.compteassure.registry.Change.UsageNameTaken;
import java.util.function.Function;

/**
 * How a change is kept until it happens: its kind, and what that kind has to say. What is kept is read for years: a kind
 * or a field that no change has any more stays readable.
 */
final class ChangeSchema {
    /** It is made at the first use: most functions keep no change. */
    static final FieldType<Change> FIELD = RecordSchema.of(Change.class, ChangeSchema::read)
            .text("kind", change -> kind(change).name())
            .text("person", of(CardMarked.class, CardMarked::person))
            .text("status", of(CardMarked.class, marked -> marked.status().code()))
            .inner("account", InsuredSchema.bankAccount(), of(BankAccountReplaced.class, BankAccountReplaced::account))
            .text("usageName", of(UsageNameTaken.class, UsageNameTaken::usageName))
            .inner("beneficiary", InsuredSchema.beneficiary(),
                    of(BeneficiaryAdded.class, BeneficiaryAdded::beneficiary))
            .inner("address", Address.schema(), of(Moved.class, Moved::address))
            .text("cpam", of(Moved.class, moved -> moved.cpam() == null ? null : moved.cpam().value()))
            .exportedAs("cpam.code")
            .asField();

    private ChangeSchema() {}

    /** The names under which changes are kept, which stay when a class is named anew. */
    private enum Kind {
        CARD_MARKED, BANK_ACCOUNT_REPLACED, USAGE_NAME_TAKEN, BENEFICIARY_ADDED, MOVED
    }

    private static Kind kind(Change change) {
        return switch (change) {
            case CardMarked _ -> Kind.CARD_MARKED;
            case BankAccountReplaced _ -> Kind.BANK_ACCOUNT_REPLACED;
            case UsageNameTaken _ -> Kind.USAGE_NAME_TAKEN;
            case BeneficiaryAdded _ -> Kind.BENEFICIARY_ADDED;
            case Moved _ -> Kind.MOVED;
        };
    }

    private static Change read(Values values) {
        return switch (values.get("kind", Kind::valueOf)) {
            case CARD_MARKED -> new CardMarked(values.get("person"), values.get("status", CardStatus::new));
            case BANK_ACCOUNT_REPLACED -> new BankAccountReplaced(values.get("account"));
            case USAGE_NAME_TAKEN -> new UsageNameTaken(values.get("usageName"));
            case BENEFICIARY_ADDED -> new BeneficiaryAdded(values.get("beneficiary"));
            case MOVED -> new Moved(values.get("address"), values.get("cpam", CpamCode::new));
        };
    }

    /** What changes of one kind have to say; the others say nothing. */
    private static <C extends Change, V> Function<Change, V> of(Class<C> kind, Function<C, V> field) {
        return change -> kind.isInstance(change) ? field.apply(kind.cast(change)) : null;
    }
}
