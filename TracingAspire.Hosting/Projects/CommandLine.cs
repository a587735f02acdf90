using System.Text;

namespace Aspire.Hosting.Projects;

/// <summary>Splits a command line as .NET does: quotes keep spaces, a backslash keeps a quote.</summary>
internal static class CommandLine
{
    public static IReadOnlyList<string> Split(string arguments)
    {
        var result = new List<string>();
        var current = new StringBuilder();
        var quoted = false;
        var started = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var backslashes = 0;
            while (i < arguments.Length && arguments[i] == '\\')
            {
                backslashes++;
                i++;
            }

            var next = i < arguments.Length ? arguments[i] : (char?)null;
            started |= backslashes > 0;
            current.Append('\\', next == '"' ? backslashes / 2 : backslashes);
            switch (next)
            {
                case '"' when backslashes % 2 == 1:
                    current.Append('"');
                    break;
                case '"' when quoted && i + 1 < arguments.Length && arguments[i + 1] == '"':
                    current.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    started = true;
                    break;
                case ' ' or '\t' when !quoted:
                    Finish();
                    break;
                case { } character:
                    current.Append(character);
                    started = true;
                    break;
            }
        }

        Finish();
        return result;

        void Finish()
        {
            if (started)
                result.Add(current.ToString());
            current.Clear();
            started = false;
        }
    }
}
