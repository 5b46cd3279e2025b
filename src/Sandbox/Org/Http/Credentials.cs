using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Http;

/// <summary>
/// The one client app of the org. Its secret protects nothing: the org listens on loopback only.
/// </summary>
internal sealed record Credentials(string ClientId, string ClientSecret)
{
    public static Credentials For(long seed) => new(
        $"3MVG9sandbox{Dice.Hash(seed, 101):X16}", $"{Dice.Hash(seed, 102):X16}{Dice.Hash(seed, 103):X16}");
}
