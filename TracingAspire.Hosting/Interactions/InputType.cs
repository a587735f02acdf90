namespace Aspire.Hosting;

/// <summary>What a user can enter.</summary>
public enum InputType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>One line of text that is not shown.</summary>
    SecretText,

    /// <summary>One of several options.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Files, picked with the browser.</summary>
    File,
}
