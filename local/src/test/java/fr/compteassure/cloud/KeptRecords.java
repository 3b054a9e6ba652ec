package fr.compteassure.cloud;

import fr.compteassure.Door;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** All that the code can keep, found by itself: the records of which a class has a schema. */
public final class KeptRecords {
    private KeptRecords() {}

    /** The records, those inside others included. */
    public static Set<Class<?>> types() {
        return classes().flatMap(KeptRecords::schemaMembers).flatMap(member -> recordType(type(member)))
                .collect(Collectors.toSet());
    }

    /** Without the package that all have. */
    public static String name(Class<?> type) {
        return type.getName().replace("fr.compteassure.", "");
    }

    /** The schemas of the records that are items of their own, by name. */
    static Map<String, RecordSchema<?>> items() {
        var items = new TreeMap<String, RecordSchema<?>>();
        classes().flatMap(KeptRecords::schemaMembers)
                .filter(member -> !(member instanceof Method method) || method.getParameterCount() == 0)
                .map(KeptRecords::schema).filter(schema -> !schema.build().tableMetadata().keyAttributes().isEmpty())
                .forEach(schema -> items.put(name(schema.recordType()), schema));
        return items;
    }

    private static Stream<Class<?>> classes() {
        var main = Door.class.getProtectionDomain().getCodeSource().getLocation();
        return ReflectionSupport.streamAllClassesInPackage("fr.compteassure",
                type -> main.equals(type.getProtectionDomain().getCodeSource().getLocation()), _ -> true);
    }

    private static Stream<Member> schemaMembers(Class<?> type) {
        return Stream.<Member>concat(Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
                .filter(member -> Modifier.isStatic(member.getModifiers()))
                .filter(member -> type(member) instanceof ParameterizedType generic
                        && generic.getRawType().equals(RecordSchema.class));
    }

    private static Type type(Member member) {
        return member instanceof Method method
                ? method.getGenericReturnType()
                : ((java.lang.reflect.Field) member).getGenericType();
    }

    private static Stream<Class<?>> recordType(Type schema) {
        return switch (((ParameterizedType) schema).getActualTypeArguments()[0]) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic -> Stream.of((Class<?>) generic.getRawType());
            default -> Stream.empty();
        };
    }

    private static RecordSchema<?> schema(Member member) {
        ((AccessibleObject) member).setAccessible(true);
        try {
            return (RecordSchema<?>) (member instanceof Method method
                    ? method.invoke(null)
                    : ((java.lang.reflect.Field) member).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(member.toString(), e);
        }
    }

    /** The attributes of an item of this schema, those of inner records too: {@code record attribute}. */
    static Stream<String> attributes(RecordSchema<?> schema) {
        return schema.build().attributeNames().stream().flatMap(name -> Stream.concat(
                Stream.of(attribute(schema, name)),
                schema.decisions().get(name).type().inner().stream().flatMap(KeptRecords::attributes)));
    }

    static String attribute(RecordSchema<?> schema, String name) {
        return name(schema.recordType()) + " " + name;
    }
}
