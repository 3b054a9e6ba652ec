package fr.compteassure.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** The YAML of CloudFormation: the short form {@code !Sub x} becomes the long one, {@code {Fn::Sub: x}}. */
final class TemplateYaml {
    private TemplateYaml() {}

    /** @throws org.yaml.snakeyaml.error.YAMLException when it is not YAML */
    static Object read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new Tags(options), new Representer(unused), unused, options).load(yaml);
    }

    private static final class Tags extends SafeConstructor {
        Tags(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new ShortForm());
            // A policy's Version: 2012-10-17 is a text.
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }

        private final class ShortForm extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                String name = node.getTag().getValue().substring(1);
                return switch (name) {
                    case "Ref", "Condition" -> Map.of(name, argument(node));
                    case "GetAtt" -> Map.of("Fn::GetAtt", attribute(argument(node)));
                    default -> Map.of("Fn::" + name, argument(node));
                };
            }
        }

        private Object argument(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalStateException("a YAML node of no known kind");
            };
        }

        private static Object attribute(Object argument) {
            return argument instanceof String text ? List.of(text.split("\\.", 2)) : argument;
        }
    }
}
