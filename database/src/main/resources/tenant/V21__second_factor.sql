grant execute on function control.set_second_factor(boolean) to ${role};
grant execute on function control.second_factor() to ${role};
