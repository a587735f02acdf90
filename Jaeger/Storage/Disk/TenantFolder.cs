using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Jaeger.Storage.Disk;

/// <summary>
/// Names of tenants as names of folders: lower-case letters, digits and <c>- _</c> stay, every other byte of the UTF-8
/// becomes <c>~</c> and its two hexadecimal digits, so that no two tenants share a folder on any file system.
/// </summary>
internal static class TenantFolder
{
    private const string NoTenant = "default";
    private const string Prefix = "tenant-";
    private const char Escape = '~';

    // The shortest limit of the usual file systems is 255 bytes.
    private const int MaxLength = 240;

    /// <summary>The folder of a tenant; null where the name is too long for one.</summary>
    public static string? NameOf(string tenant)
    {
        if (tenant.Length == 0) return NoTenant;
        if (tenant.Length > MaxLength) return null;
        var name = new StringBuilder(Prefix);
        foreach (var b in Encoding.UTF8.GetBytes(tenant))
        {
            if (IsPlain((char)b)) name.Append((char)b);
            else name.Append(Escape).Append(b.ToString("x2"));
        }

        return name.Length <= MaxLength ? name.ToString() : null;
    }

    /// <summary>The tenant of a folder; false for folders that are none's.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out string? tenant)
    {
        tenant = name == NoTenant ? "" : null;
        if (name.StartsWith(Prefix, StringComparison.Ordinal)) tenant = Unescape(name[Prefix.Length..]);

        // Only what is written exactly as this program writes it, or two folders could be one tenant's.
        return tenant is not null && NameOf(tenant) == name;
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_';

    private static string? Unescape(string name)
    {
        var bytes = new List<byte>(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != Escape)
            {
                if (!IsPlain(name[i])) return null;
                bytes.Add((byte)name[i]);
                continue;
            }

            if (i + 2 >= name.Length || !byte.TryParse(name.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var b))
                return null;
            bytes.Add(b);
            i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
