namespace TracingAspire.Downloads.Storage;

/// <summary>The bytes of a folder that another process is writing to.</summary>
internal static class DirectorySize
{
    private static readonly EnumerationOptions Everything =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    public static long Measure(string directory)
    {
        var bytes = 0L;
        try
        {
            foreach (var file in new DirectoryInfo(directory).EnumerateFiles("*", Everything))
                bytes += file.Exists ? file.Length : 0;
        }
        catch (IOException)
        {
            // Folders come and go while npm works; the next look sees the rest.
        }

        return bytes;
    }
}
