using System.Text;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Kubernetes expands <c>$(NAME)</c> in commands and arguments; Aspire does not, so a dollar that could start one is doubled.</summary>
internal static class ArgumentEscaping
{
    public static string Escape(string text)
    {
        if (!text.Contains('$'))
            return text;
        var escaped = new StringBuilder(text.Length + 4);
        for (var index = 0; index < text.Length; index++)
        {
            escaped.Append(text[index]);
            if (text[index] == '$' && index + 1 < text.Length && text[index + 1] is '$' or '(')
                escaped.Append('$');
        }

        return escaped.ToString();
    }
}
