package fr.compteassure.request.child;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.request.People;
import fr.compteassure.value.Nir;
import java.util.Map;

/**
 * That a child of the file is to be covered with the other parent too.
 *
 * @param child the beneficiary's id
 * @param otherParentNir the other parent's NIR
 */
record Registration(String child, Nir otherParentNir) {
    static Registration read(Fields fields) {
        return new Registration(People.read(fields, "child"), fields.required(OtherParent.FIELD, OtherParent::nir));
    }

    Map<String, Object> json() {
        return Json.object("child", child, OtherParent.FIELD, otherParentNir.value());
    }
}
