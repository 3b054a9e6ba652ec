package fr.compteassure.local.template;

import java.util.Map;

/**
 * A resource of the template.
 *
 * @param id its logical id; in a nested stack after the stack's, {@code Data-Insured}
 * @param type such as {@code AWS::DynamoDB::Table}
 * @param name what the application calls it: the name the template gives, or else its id
 * @param properties resolved
 */
public record Resource(String id, String type, String name, Map<String, Object> properties) {}
