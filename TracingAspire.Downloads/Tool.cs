using TracingAspire.Downloads.Recipes;

namespace TracingAspire.Downloads;

/// <summary>One pinned tool of the catalogue <see cref="Tools"/>.</summary>
public sealed class Tool
{
    internal Tool(string name, string title, string version, ToolRecipe recipe)
    {
        Name = name;
        Title = title;
        Version = version;
        Recipe = recipe;
    }

    /// <summary>The name in paths and on the command line, for example <c>aspire-bundle</c>.</summary>
    public string Name { get; }

    /// <summary>What people call it, for example <c>DynamoDB Local</c>.</summary>
    public string Title { get; }

    /// <summary>The pinned version, in the words of its publisher.</summary>
    public string Version { get; }

    internal ToolRecipe Recipe { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Title} {Version}";
}
