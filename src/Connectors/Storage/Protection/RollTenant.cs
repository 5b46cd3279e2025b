using System.Security.Cryptography;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>Whose rolls these are, who runs the place they are kept in, and the time and the chance there.</summary>
internal sealed record RollTenant(string Name, string Operator, TimeProvider Time)
{
    /// <summary>Where the noise comes from.</summary>
    public RandomBytes Noise { get; init; } = RandomNumberGenerator.Fill;

    public DateTimeOffset Now => Time.GetUtcNow();
}
