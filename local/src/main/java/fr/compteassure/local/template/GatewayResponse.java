package fr.compteassure.local.template;

import java.util.Map;

/**
 * What the template makes of an answer of the gateway's own.
 *
 * @param status null when the gateway's own stays
 * @param headers name to value, the value as the template has it ({@code "'text'"} for a static one)
 * @param bodies content type to body, with {@code $context} variables
 */
public record GatewayResponse(Integer status, Map<String, String> headers, Map<String, String> bodies) {}
