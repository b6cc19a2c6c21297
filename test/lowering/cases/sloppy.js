var await = 1, let_ = 010;
with (a) b = await;
return let_;
