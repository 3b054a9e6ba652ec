/**
 * What operations do by a command: {@link SmokeTest}, {@link ForgetVersions}, {@link ReplayDeadLetters}. Each runs on the
 * machine of an operator, with the operator's own rights, against one stack; nothing here is deployed.
 * docs/operations.md says when.
 */
package fr.compteassure.operate;
