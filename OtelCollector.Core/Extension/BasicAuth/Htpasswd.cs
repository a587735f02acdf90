namespace OtelCollector.Core.Extension.BasicAuth;

/// <summary>Users and passwords in Apache's file format: a line <c>user:password</c> each, the password mostly hashed.</summary>
internal sealed class Htpasswd
{
    private readonly Dictionary<string, HtpasswdPassword> _users = new(StringComparer.Ordinal);

    private Htpasswd()
    {
    }

    /// <summary>Number of users.</summary>
    public int Count => _users.Count;

    /// <summary>
    /// Reads the lines. One that holds no user or a damaged hash is left out, which shuts that user out; of two lines
    /// for a user the later counts.
    /// </summary>
    public static Htpasswd Parse(string text)
    {
        var users = new Htpasswd();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon >= 0 && HtpasswdPassword.TryParse(line[(colon + 1)..]) is { } password)
                users._users[line[..colon]] = password;
        }

        return users;
    }

    /// <summary>The password of that user; null where there is none.</summary>
    public HtpasswdPassword? Find(string user) => _users.GetValueOrDefault(user);
}
