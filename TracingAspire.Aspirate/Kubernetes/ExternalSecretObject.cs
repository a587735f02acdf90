using System.Text;
using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>
/// A Secret the External Secrets operator makes: the parameters come from the store, values derived from them are
/// templates, so that no secret ever passes through here.
/// </summary>
internal static class ExternalSecretObject
{
    public static YamlMap Create(string name, IReadOnlyList<KeyValuePair<string, ResolvedValue>> values, SecretDelivery delivery, string type = "Opaque")
    {
        var parameters = values.SelectMany(value => value.Value.Secrets).Distinct().Order(StringComparer.Ordinal);
        return KubernetesObject.Create("external-secrets.io/v1", "ExternalSecret", YamlMap.Of(("name", name)), ("spec", YamlMap.Of(
            ("refreshInterval", delivery.RefreshInterval),
            ("secretStoreRef", YamlMap.Of(("name", delivery.StoreName), ("kind", delivery.StoreKind))),
            ("target", YamlMap.Of(
                ("name", name),
                ("template", YamlMap.Of(
                    ("engineVersion", "v2"),
                    ("type", type),
                    ("data", YamlMap.OfTexts(values.Select(value => KeyValuePair.Create(value.Key, Template(value.Value))))))))),
            ("data", YamlList.Of(parameters.Select(parameter => YamlMap.Of(
                ("secretKey", parameter),
                ("remoteRef", YamlMap.Of(("key", delivery.KeyPrefix + parameter))))))))));
    }

    private static string Template(ResolvedValue value)
    {
        var text = new StringBuilder();
        foreach (var part in value.Parts)
        {
            if (part.Secret is null)
            {
                text.Append(part.Text.Replace("{{", "{{ \"{{\" }}", StringComparison.Ordinal));
                continue;
            }

            // A brace right before the action would be taken for its beginning.
            if (text is [.., '{'])
                text.Remove(text.Length - 1, 1).Append("{{ \"{\" }}");
            Reference(text, part);
        }

        return text.ToString();
    }

    private static void Reference(StringBuilder text, ValuePart part)
    {
        text.Append("{{ index . \"").Append(part.Secret).Append('"');
        for (var time = 0; time < part.UriEscapes; time++)
            text.Append(" | urlquery | replace \"+\" \"%20\"");
        if (part.AsJson)
            text.Append(" | toJson");
        text.Append(" }}");
    }
}
