namespace Performix.Tests.Support;

/// <summary>What an output was when somebody last looked at it and agreed.</summary>
public static class GoldenFile
{
    private static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";

    /// <summary>Compares with a file of the repository, or writes it where <c>ACCEPT_GOLDEN=1</c>.</summary>
    /// <param name="actual">What the output is now.</param>
    /// <param name="path">The file, relative to the repository's root.</param>
    public static void Matches(string actual, string path)
    {
        var file = Path.Combine(Repository.Root, path);
        var text = Normal(actual);
        if (IsAccepting)
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is not there: ACCEPT_GOLDEN=1 dotnet test writes it, review its diff.");
        Assert.Equal(Normal(File.ReadAllText(file)), text);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
