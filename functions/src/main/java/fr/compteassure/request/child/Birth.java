package fr.compteassure.request.child;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.value.Nir;
import java.util.Map;

/**
 * That a child was born.
 *
 * @param child who
 * @param otherParentNir the other parent's NIR, with whom the child is then covered too; null for nobody
 */
record Birth(Newborn child, Nir otherParentNir) {
    static Birth read(Fields fields) {
        return new Birth(fields.requiredObject("child", Newborn::read),
                fields.optional(OtherParent.FIELD, OtherParent::nir));
    }

    Map<String, Object> json() {
        return Json.object("child", child.json(), OtherParent.FIELD,
                otherParentNir == null ? null : otherParentNir.value());
    }
}
