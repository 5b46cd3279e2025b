namespace Performix.Sandbox.World;

public enum PersonKind
{
    Leader,
    Director,
    Manager,
    Rep,
    Operations,
    Integration,
}
