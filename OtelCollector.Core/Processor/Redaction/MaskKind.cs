namespace OtelCollector.Core.Processor.Redaction;

/// <summary>What stands in for a masked text.</summary>
internal enum MaskKind
{
    /// <summary>Four asterisks.</summary>
    Asterisks,

    /// <summary>Its MD5 in hexadecimal.</summary>
    Md5,

    /// <summary>Its SHA-1 in hexadecimal.</summary>
    Sha1,

    /// <summary>Its SHA3-256 in hexadecimal.</summary>
    Sha3,

    /// <summary>Its HMAC with SHA-256 in hexadecimal.</summary>
    HmacSha256,

    /// <summary>Its HMAC with SHA-512 in hexadecimal.</summary>
    HmacSha512,
}
