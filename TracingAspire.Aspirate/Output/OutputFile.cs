using System.Text;

namespace TracingAspire.Aspirate.Output;

/// <summary>A file to be written.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
/// <param name="Content">Its text, UTF-8 without a byte order mark.</param>
/// <param name="Secret">For its owner only; not committed and not compared.</param>
internal sealed record OutputFile(string Path, string Content, bool Secret = false)
{
    public byte[] Bytes => Encoding.UTF8.GetBytes(Content);
}
