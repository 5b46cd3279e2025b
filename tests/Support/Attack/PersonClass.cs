namespace Performix.Tests.Support.Attack;

/// <summary>People about whom the same statements speak: an attacker cannot tell one from another.</summary>
/// <param name="People">Who.</param>
/// <param name="Facts">The statements, by their place in the component.</param>
internal sealed record PersonClass(IReadOnlyList<string> People, IReadOnlyList<int> Facts);
