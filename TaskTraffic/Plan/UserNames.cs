using System.Globalization;

namespace TaskTraffic.Plan;

/// <summary>Who the users are. Nobody who types a name into the UI comes upon theirs by chance.</summary>
internal static class UserNames
{
    private static readonly string[] Names =
        ["ada", "grace", "edsger", "barbara", "alan", "margaret", "donald", "frances", "tony", "radia"];

    /// <summary>The name of the user with that number, from 0.</summary>
    public static string Of(int user)
    {
        var round = user / Names.Length;
        var name = Names[user % Names.Length];
        return round == 0 ? $"{name} (traffic)" : string.Create(CultureInfo.InvariantCulture, $"{name}-{round + 1} (traffic)");
    }
}
