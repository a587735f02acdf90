namespace TaskWeb.Settings;

/// <summary>The check of a setting that holds an http(s) base URL.</summary>
internal static class HttpUrl
{
    /// <summary>Says in one sentence what is wrong with <paramref name="value"/>, or nothing.</summary>
    /// <param name="setting">The setting as its reader writes it.</param>
    /// <param name="value">The configured value.</param>
    /// <param name="expected">What belongs there, with an example.</param>
    public static string? Check(string setting, string? value, string expected)
    {
        if (string.IsNullOrWhiteSpace(value))
            return $"Setting {setting} is missing: set it to {expected}.";
        return IsValid(value)
            ? null
            : $"Setting {setting} is '{value}', which is not an http or https base URL: set it to {expected}.";
    }

    public static bool IsValid(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" };
}
