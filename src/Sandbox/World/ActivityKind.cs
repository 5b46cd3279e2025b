namespace Performix.Sandbox.World;

public enum ActivityKind
{
    Call,
    Email,
    Todo,
    Demo,
    Meeting,
}
