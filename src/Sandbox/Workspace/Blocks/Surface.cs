namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>Where blocks are shown.</summary>
[Flags]
internal enum Surface
{
    None = 0,
    Message = 1,
    Modal = 2,
    Home = 4,
    Views = Modal | Home,
    All = Message | Modal | Home,
}
