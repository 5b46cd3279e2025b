namespace Performix.Analysis.Tests;

/// <summary>A result that the test's data must give; without it the test fails here.</summary>
internal static class Known
{
    public static T Of<T>(T? value)
        where T : class
    {
        Assert.NotNull(value);
        return value;
    }
}
