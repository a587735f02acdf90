using System.Text;
using TracingAspire.Aspirate.Expressions;

namespace TracingAspire.Aspirate.Helm;

/// <summary>
/// A secret as an action: the parameters are values that must be given, what is derived from them is put together where
/// the chart is installed.
/// </summary>
internal static class SecretAction
{
    public static string Create(ResolvedValue value)
    {
        var formats = string.Concat(value.Parts.Select(_ => "%s"));
        var arguments = value.Parts.Select(part => part.Secret is null ? GoString.Quote(part.Text) : Parameter(part));
        return $"printf {GoString.Quote(formats)} {string.Join(' ', arguments)} | quote";
    }

    private static string Parameter(ValuePart part)
    {
        var message = $"The secret {part.Secret} is missing: give it as secrets.{part.Secret} in a values file of your own, or with --set-string.";
        var text = new StringBuilder($"(required {GoString.Quote(message)} ({Template.Value("secrets", part.Secret!)}) | toString");
        for (var time = 0; time < part.UriEscapes; time++)
            text.Append(" | urlquery | replace \"+\" \"%20\"");
        if (part.AsJson)
            text.Append(" | toJson");
        return text.Append(')').ToString();
    }
}
