namespace Performix.OperatingCharacteristics;

/// <summary>One bar of accuracy: what was found, against what is asked.</summary>
public sealed record Bar(string Name, string What, double Found, double Asked, bool AtLeast, int Draws)
{
    public bool Passed => AtLeast ? Found >= Asked : Found <= Asked;
}
